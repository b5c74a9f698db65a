import { memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { refusalText } from './text.ts'
import { workflowView } from './workflow-view.ts'

/** `GET /api/editions/:id/workflow`: what the workflow panel shows, in the language asked for. Answers `WorkflowView`. */
export const workflowEndpoint = memberEndpoint({
  path: '/:id/workflow',
  method: 'get',
  handler: async (req) => {
    const { id } = req.routeParams as { id: string }
    const view = await workflowView(req, id)
    if (!view) refuse(req, refusalText.goneNow, { status: 404, code: 'notFound' })
    return Response.json(view, { headers: { 'cache-control': 'no-store' } })
  },
})
