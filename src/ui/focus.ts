/** A `ref` that gives the focus to an element as it appears. */
export const focusOnArrival = (element: HTMLElement | null): void => element?.focus();

/** Gives the focus to the control of that name. */
export const focusControl = (form: HTMLFormElement | null, name: string): void => {
  const control = form?.elements.namedItem(name);
  if (control instanceof HTMLElement) control.focus();
};

/** Brings a heading to the top of the window, and with it the focus. */
export const goToHeading = (id: string): void => {
  const heading = document.getElementById(id);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
};
