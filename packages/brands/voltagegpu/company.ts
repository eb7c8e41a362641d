/** The name that posts and price cards have. */
export const company = 'VoltageGPU';
