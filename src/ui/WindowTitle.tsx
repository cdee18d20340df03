import { useApp } from './use-app-state.ts';

/** The title of the window, which takes it over from its page. */
export const WindowTitle = ({ children }: { readonly children: string }) => {
  const { text } = useApp();
  return <title>{`${children} – ${text('app.name')}`}</title>;
};
