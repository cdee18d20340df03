import { copyByMain } from '../ui/copy-by-main.ts';
import { show } from '../ui/show.tsx';
import { Screen } from './Screen.tsx';

copyByMain();
void show(<Screen />);
