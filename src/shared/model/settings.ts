export type Notice =
  | { readonly kind: 'settings-damaged'; readonly keptAs: string }
  | { readonly kind: 'settings-from-newer'; readonly keptAs: string };
