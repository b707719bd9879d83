/** How sure someone said they were, from most to least. */
export const confidences = ['sure', 'think', 'guess'] as const;

export type Confidence = (typeof confidences)[number];
