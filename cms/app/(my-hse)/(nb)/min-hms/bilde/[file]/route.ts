import { internalImage } from '../../../../internal-image.ts'

interface Context {
  readonly params: Promise<{ file: string }>
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params
  return internalImage(request, file)
}
