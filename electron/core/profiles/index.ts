/** What other features, and everything outside core, may import from this one. */
export { createOpenAccountPage, type OpenAccountPage } from './account-page.ts';
export { type ConnectionTest, createConnectionTest } from './connection-test.ts';
export { destinationOf } from './destination.ts';
export { findProfile, namesToChooseFrom } from './find-profile.ts';
export type { Keychain } from './keychain.ts';
export { profileView } from './profile-view.ts';
export { createProfiles, type Profiles } from './profiles.ts';
