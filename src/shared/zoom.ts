/** How large windows can be drawn. */
export const zooms = [0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

export const zoomSteps = ['in', 'out', 'reset'] as const;
export type ZoomStep = (typeof zoomSteps)[number];

/** The next larger or smaller one; the largest and the smallest stay. */
export const zoomAfter = (zoom: number, step: ZoomStep): number => {
  switch (step) {
    case 'reset':
      return 1;
    case 'in':
      return zooms.find((larger) => larger > zoom) ?? zoom;
    case 'out':
      return zooms.findLast((smaller) => smaller < zoom) ?? zoom;
  }
};
