/**
 * Server 0.26's wrong-passphrase message in each of its languages. It uses the language set for the account, whatever a
 * request asks for.
 */
const translations: ReadonlySet<string> = new Set([
  'تحقق من عبارة المرور مرة أخرى',
  'Проверете отново ключовата фраза',
  'Comprova la frase de contrasenya',
  'Zkontroluj přístupovou frázi',
  'Dobbelttjek adgangssætningen',
  'Überprüfe die Passphrase noch einmal',
  'Überprüfen Sie die Sicherheitsphrase',
  'Ελέγξτε ξανά τη φράση πρόσβασης',
  'Rekontolu tiun sekretan frazon',
  'Verifica esa frase de contraseña',
  'Vérifiez la phrase secrète',
  'Vérifiez à nouveau cette phrase secrète',
  'בדוק שוב את ביטוי הסיסמה',
  'Ellenőrizze a hozzáférési mondatot',
  'Controlla la frase di sicurezza',
  'パスフレーズをもう一度ご確認ください',
  '접근 문구를 다시 확인해 주세요',
  'Tirohia anō te kupu karapa',
  'Controleer die wachtwoordzin nog eens',
  'Sprawdź ponownie frazę dostępową',
  'Verifique novamente a frase secreta',
  'Verifica novamente essa frase secreta',
  'Проверьте кодовую фразу ещё раз',
  'Dvakrat preverite pristopno frazo',
  'Dubbelkolla den lösenfrasen',
  'Güvenlik ifadesini tekrar kontrol edin',
  'Перевірте ще раз парольну фразу',
  'Kiểm tra lại cụm mật khẩu',
  '请检查您的口令',
]);

/** Whether a refusal means that the passphrase is wrong or missing. */
export const meansWrongPassphrase = (message: string): boolean =>
  /incorrect passphrase|double check that passphrase/i.test(message) || translations.has(message.trim());
