import { regions } from '../shared/regions.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useApp } from '../ui/use-app-state.ts';

interface KeyServerProps {
  /** Origin; empty until one is chosen: a key must not go to a server by chance. */
  readonly server: string;
  readonly onChoose: (server: string) => void;
}

/** A key alone does not say which server it belongs to: the user's own come first, then the service's. */
export const KeyServer = ({ server, onChoose }: KeyServerProps) => {
  const { state, text } = useApp();
  const servers = new Map([
    ...state.profiles.map((profile) => [profile.server, profile.serverName] as const),
    ...regions.map((region) => [region.server, region.name] as const),
  ]);
  return (
    <Field label={text('open.server')}>
      {(control) => (
        <Select {...control} name="server" value={server} onChange={(event) => onChoose(event.target.value)}>
          <option value="" disabled>
            {text('open.chooseServer')}
          </option>
          {[...servers].map(([origin, serverName]) => (
            <option key={origin} value={origin}>
              {serverName}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
};
