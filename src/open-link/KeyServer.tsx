import { regions } from '../shared/regions.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useApp } from '../ui/use-app-state.ts';

interface KeyServerProps {
  /** Its origin. Empty until the user chooses, since a key must not be sent to a server by default. */
  readonly server: string;
  readonly onChoose: (server: string) => void;
}

/** Asks for the server, which a key alone does not name. The user's own servers come first, then the regions. */
export const KeyServer = ({ server, onChoose }: KeyServerProps) => {
  const { state, text } = useApp();
  const servers = new Map([
    ...state.profiles.map((profile) => [profile.server, profile.serverName] as const),
    ...regions.map((region) => [region.server, region.name] as const),
  ]);
  const { opening, servers: allowed } = state.policy;
  const offered = [...servers].filter(
    ([origin]) => opening !== 'allowed-servers' || allowed?.includes(origin) === true,
  );
  return (
    <Field label={text('open.server')}>
      {(control) => (
        <Select {...control} name="server" value={server} onChange={(event) => onChoose(event.target.value)}>
          <option value="" disabled>
            {text('open.chooseServer')}
          </option>
          {offered.map(([origin, serverName]) => (
            <option key={origin} value={origin}>
              {serverName}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
};
