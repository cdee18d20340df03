/** What makes Node download through the proxy that the environment names. */
export declare const throughProxy: Readonly<Record<string, string>>;
