/** Where somebody finds the cases of their circle. */
export const casesHref = ({ id }: { id: string }): string => `/participant/${id}/cases`
