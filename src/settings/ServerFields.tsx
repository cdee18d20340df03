import { type RegionId, regions } from '../shared/regions.ts';
import { Callout } from '../ui/Callout.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useApp } from '../ui/use-app-state.ts';
import { AllowedServer } from './AllowedServer.tsx';
import type { Connection, ServerChoice } from './connection.ts';
import { Measure } from './Measure.tsx';

interface ServerFieldsProps {
  readonly connection: Connection;
  readonly onType: (change: Partial<Connection>) => void;
  readonly error: string | null;
  /** The region that the form began with, as a guess; `null` without one. */
  readonly suggested: RegionId | null;
  /** Whether the user may first measure how fast the servers answer. */
  readonly canMeasure: boolean;
}

/** The servers to choose from: any, or those that the administrator allows. */
export const ServerFields = (props: ServerFieldsProps) => {
  const { servers } = useApp().state.policy;
  return servers === null ? <AnyServer {...props} /> : <AllowedServer {...props} servers={servers} />;
};

const AnyServer = ({ connection, onType, error, suggested, canMeasure }: ServerFieldsProps) => {
  const { text } = useApp();
  const { choice, address } = connection;
  const region = regions.find(({ id }) => id === choice);
  const hint =
    region === undefined
      ? undefined
      : region.id === suggested && !connection.withAccount
        ? text('server.suggested')
        : text('server.regionHint', { host: new URL(region.server).host });
  const options: readonly (readonly [ServerChoice, string])[] = [
    ...regions.map(
      ({ id, name }) =>
        [id, text('server.region', { name: text(`region.${id}`), serverName: name })] as const,
    ),
    ['default', text('server.default')],
    ['other', text('server.other')],
  ];
  return (
    <>
      <Field label={text('server.where')} hint={hint} error={choice === 'other' ? null : error}>
        {(control) => (
          <Select
            {...control}
            name="server"
            value={choice}
            required
            onChange={(event) => {
              const chosen = options.find(([id]) => id === event.target.value);
              if (chosen !== undefined) onType({ choice: chosen[0] });
            }}
          >
            {choice === 'none' ? (
              <option value="none" disabled>
                {text('server.choose')}
              </option>
            ) : null}
            {options.map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {choice === 'default' ? <Callout kind="warn">{text('server.defaultHint')}</Callout> : null}
      {choice === 'other' ? (
        <Field label={text('server.address')} error={error}>
          {(control) => (
            <input
              dir="auto"
              {...control}
              name="address"
              type="url"
              inputMode="url"
              value={address}
              placeholder="https://secrets.example.com"
              onChange={(event) => onType({ address: event.target.value })}
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </Field>
      ) : null}
      {canMeasure ? <Measure /> : null}
    </>
  );
};
