import { answerForm } from '../../../../../forms/answer.ts'

interface Context {
  readonly params: Promise<{ form: string }>
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { form } = await params
  return answerForm(request, 'en', form)
}
