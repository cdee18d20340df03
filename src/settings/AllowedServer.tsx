import { regionOf } from '../shared/regions.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { type Connection, serverChoice, serverOf } from './connection.ts';
import { Measure } from './Measure.tsx';

interface AllowedServerProps {
  readonly connection: Connection;
  readonly onType: (change: Partial<Connection>) => void;
  readonly error: string | null;
  /** Their origins. */
  readonly servers: readonly string[];
  readonly canMeasure: boolean;
}

/** One of the servers that the administrator allows. */
export const AllowedServer = ({ servers, connection, onType, error, canMeasure }: AllowedServerProps) => {
  const { text } = useApp();
  const chosen = serverOf(connection);
  const nameOf = (server: string): string => {
    const region = regionOf(server);
    return region === undefined
      ? new URL(server).host
      : text('server.region', { name: text(`region.${region.id}`), serverName: region.name });
  };
  return (
    <>
      <Field
        label={text('server.where')}
        hint={text(servers.length === 1 ? 'policy.set' : 'policy.onlyThese')}
        error={error}
      >
        {(control) => (
          <Select
            {...control}
            name="server"
            value={servers.includes(chosen) ? chosen : ''}
            required
            onChange={(event) => onType(serverChoice(event.target.value))}
          >
            {servers.includes(chosen) ? null : (
              <option value="" disabled>
                {text('server.choose')}
              </option>
            )}
            {servers.map((server) => (
              <option key={server} value={server}>
                {nameOf(server)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {canMeasure ? <Measure /> : null}
    </>
  );
};
