/** A `ref` that focuses an element when it appears. */
export const focusOnMount = (element: HTMLElement | null): void => element?.focus();

/** Focuses the control with that name. */
export const focusControl = (form: HTMLFormElement | null, name: string): void => {
  const control = form?.elements.namedItem(name);
  if (control instanceof HTMLElement) control.focus();
};

/** Scrolls to a heading and focuses it. */
export const goToHeading = (id: string): void => {
  const heading = document.getElementById(id);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
};
