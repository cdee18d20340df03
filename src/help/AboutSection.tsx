import icon from '../../resources/icon.svg';
import { useApp } from '../ui/use-app-state.ts';
import styles from './AboutSection.module.css';
import { Section } from './Section.tsx';
import { useAbout } from './use-about.ts';

export const AboutSection = () => {
  const { text } = useApp();
  const about = useAbout();
  return (
    <Section id="about">
      <div className={styles.app}>
        <img src={icon} alt="" className={styles.icon} />
        <div className={styles.words}>
          <p className={styles.name}>{text('app.name')}</p>
          <p>{about === null ? '' : text('help.version', { version: about.version })}</p>
          <p className={styles.soft}>
            {about === null
              ? ''
              : text('help.runsOn', { electron: about.electron, chromium: about.chromium, node: about.node })}
          </p>
        </div>
      </div>
      <p className={styles.soft}>
        {text('help.free')} {text('help.independent')}
      </p>
      <div className={styles.components}>
        <h3 className={styles.heading}>{text('help.components')}</h3>
        <p className={styles.soft}>{text('help.componentsWhat')}</p>
        <ul className={styles.list}>
          {about?.components.map(({ name, version, licence, text: words }) => (
            <li key={`${name} ${version}`}>
              <details>
                <summary className={styles.component}>
                  {name} <span className={styles.detail}>{`${version} · ${licence}`}</span>
                </summary>
                <p className={styles.licence} lang="en">
                  {words}
                </p>
              </details>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
};
