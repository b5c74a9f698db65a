import { attachedFile } from '../../../../nonconformities/file.ts'

interface Context {
  readonly params: Promise<{ id: string }>
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return attachedFile(request, id)
}
