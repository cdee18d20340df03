export type Family = 'debian' | 'fedora' | 'arch' | 'suse';

/** Whose packages a Linux has. @param osRelease the text of /etc/os-release. */
export declare const distribution: (osRelease?: string) => Family | null;

/** What a user types to install packages. */
export declare const installCommand: (family: Family, packages: readonly string[]) => string;
