/** The colours of windows: those of the system, or always the same. */
export const themes = ['system', 'light', 'dark'] as const;
