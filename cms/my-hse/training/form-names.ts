/** Names of the forms of training: drafts are kept under them. */
export const registerFormName = 'training-register'
export const confirmFormName = 'training-confirm'
export const certificateFormName = 'training-certificate'
export const jointFormName = 'training-joint'
export const withdrawFormName = 'training-withdraw'
/** Names of the forms of a unit's training plan. */
export const addFormName = 'planned-course-add'
export const gapFormName = 'planned-course-gap'
/** How many guests and students one form takes by name. */
export const guestRows = [1, 2, 3, 4] as const
