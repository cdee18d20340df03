/** Where a Linux system keeps certificate authorities. */
export interface Store {
  /** Where an administrator adds authorities. The distribution's own are elsewhere. */
  readonly added: readonly string[];
  /** What the system makes of all its authorities for TLS servers; what curl reads. */
  readonly bundle: string;
}

/** Made by update-ca-certificates or update-ca-trust; see the manual of either. */
export const systemStores: readonly Store[] = [
  // Debian, Ubuntu.
  { added: ['/usr/local/share/ca-certificates'], bundle: '/etc/ssl/certs/ca-certificates.crt' },
  // Fedora, Red Hat.
  {
    added: ['/etc/pki/ca-trust/source/anchors', '/usr/share/pki/ca-trust-source/anchors'],
    bundle: '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  },
  // openSUSE.
  { added: ['/etc/pki/trust/anchors'], bundle: '/var/lib/ca-certificates/ca-bundle.pem' },
  // Arch.
  {
    added: ['/etc/ca-certificates/trust-source/anchors'],
    bundle: '/etc/ca-certificates/extracted/tls-ca-bundle.pem',
  },
];
