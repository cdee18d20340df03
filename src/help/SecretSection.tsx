import { useApp } from '../ui/use-app-state.ts';
import styles from './SecretSection.module.css';
import { Section } from './Section.tsx';

/** In the order in which things happen. */
const answers = [
  'typing',
  'way',
  'server',
  'region',
  'once',
  'lifetime',
  'clipboard',
  'kept',
  'burning',
  'nothing',
] as const;

/** What happens to a secret, and what cannot be promised. `SECURITY.md` says the same in detail. */
export const SecretSection = () => {
  const { text } = useApp();
  return (
    <Section id="secret">
      {answers.map((answer) => (
        <div key={answer} className={styles.answer}>
          <h3 className={styles.about}>{text(`help.heading.${answer}`)}</h3>
          <p>{text(`help.answer.${answer}`)}</p>
        </div>
      ))}
    </Section>
  );
};
