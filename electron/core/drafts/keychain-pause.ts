/** On while the keychain is closed: a question that nobody has answered is not asked again and again. */
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
