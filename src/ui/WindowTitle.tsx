import { useApp } from './use-app-state.ts';

/** The title of the page, which is also that of the window. */
export const WindowTitle = ({ children }: { readonly children: string }) => {
  const { text } = useApp();
  return <title>{`${children} – ${text('app.name')}`}</title>;
};
