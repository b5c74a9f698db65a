/** Names of the forms that remind managers: drafts are kept under them. */
export const chooseLateName = 'choose-late'
export const remindName = 'remind-managers'
