import type { ComponentProps } from 'react';
import styles from './Button.module.css';

type ButtonProps = Readonly<ComponentProps<'button'>> & {
  /** `compact`: the primary one, as small as a quiet one. */
  readonly kind?: 'primary' | 'compact' | 'plain' | 'quiet' | 'icon';
  readonly danger?: boolean;
  /** Greyed out but still focusable, so that a screen reader can say why. */
  readonly unavailable?: boolean;
};

export const Button = ({
  kind = 'plain',
  danger = false,
  unavailable = false,
  type = 'button',
  className,
  onClick,
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    type={type}
    className={[styles.button, styles[kind], danger && styles.danger, className].filter(Boolean).join(' ')}
    aria-disabled={unavailable || undefined}
    onClick={unavailable ? undefined : onClick}
  />
);
