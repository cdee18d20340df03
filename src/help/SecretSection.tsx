import { useApp } from '../ui/use-app-state.ts';
import styles from './SecretSection.module.css';
import { Section } from './Section.tsx';

/** In the order in which it happens. */
const answers = [
  'typing',
  'way',
  'server',
  'once',
  'lifetime',
  'clipboard',
  'kept',
  'burning',
  'nothing',
] as const;

/** As it is, with what nobody here can promise. `SECURITY.md` says the same at length. */
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
