/** The theme of the windows: the system's, or always the same. */
export const themes = ['system', 'light', 'dark'] as const;
