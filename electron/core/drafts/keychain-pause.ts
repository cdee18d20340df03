/** On while the keychain is locked, so that the user is not asked to unlock it again and again. */
export interface KeychainPause {
  readonly isOn: () => boolean;
  readonly begin: () => void;
  readonly end: () => void;
}

export const createKeychainPause = (): KeychainPause => {
  let isOn = false;
  return {
    isOn: () => isOn,
    begin: () => {
      isOn = true;
    },
    end: () => {
      isOn = false;
    },
  };
};
