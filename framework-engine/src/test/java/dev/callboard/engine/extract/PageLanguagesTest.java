package dev.callboard.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Response;
import dev.callboard.api.posting.RawPosting;
import dev.callboard.api.posting.Stated;
import dev.callboard.engine.places.Gazetteer;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Pages in languages whose labels and headings are data.
class PageLanguagesTest {
    @Test
    void readsItalian() {
        RawPosting posting = page("""
            <h1>Progettista meccanico</h1><p>Sede di lavoro: Modena<br>Orario di lavoro: Full time<br>
            RAL: 35.000 - 42.000 €<br>Data di pubblicazione: 10/11/2026<br>Candidature entro il: 18/12/2026</p>
            <p>Cerchiamo un progettista da inserire nel nostro ufficio tecnico a Modena.</p>
            <h2>Mansioni</h2><ul><li>Progettazione 3D di gruppi e particolari</li></ul>
            <h2>Requisiti</h2><ul><li>Laurea in ingegneria meccanica</li></ul>
            <a href=https://x.example/candidati>Candidati ora</a>
            """);

        assertThat(posting.jobLocations()).hasSize(1);
        assertThat(posting.employmentTypes()).extracting(Stated::text).containsExactly("Full time");
        assertThat(posting.baseSalary()).hasSize(1);
        assertThat(text(posting.datePosted())).isEqualTo("10/11/2026");
        assertThat(text(posting.validThrough())).isEqualTo("18/12/2026");
        assertThat(text(posting.applyUrl())).isEqualTo("https://x.example/candidati");
    }

    @Test
    void readsSwedish() {
        RawPosting posting = page("""
            <h1>Köksledare till Globex</h1><p>Arbetsort: Göteborg<br>Omfattning: Heltid<br>
            Publicerad: 2026-11-10<br>Sista ansökningsdag: 2026-12-18<br>Referensnummer: 2026/77</p>
            <p>Nu söker vi en ledare till köket i hamnen, med fyra kockar och en trädgård.</p>
            <h2>Arbetsbeskrivning</h2><ul><li>Leda arbetet i köket varje dag</li></ul>
            <h2>Kvalifikationer</h2><ul><li>Två års erfarenhet av ett professionellt kök</li></ul>
            """);

        assertThat(posting.jobLocations()).hasSize(1);
        assertThat(text(posting.datePosted())).isEqualTo("2026-11-10");
        assertThat(text(posting.validThrough())).isEqualTo("2026-12-18");
        assertThat(posting.identifiers()).hasSize(1);
    }

    @Test
    void readsRussian() {
        RawPosting posting = page("""
            <h1>Повар горячего цеха</h1><p>Занятость: полная занятость<br>Формат работы: в офисе</p>
            <p>Ищем повара, который варит суп для трехсот гостей каждый день.</p>
            <h2>Обязанности</h2><ul><li>Варить суп и держать кухню в чистоте</li></ul>
            <h2>Требования</h2><ul><li>Два года на профессиональной кухне</li></ul>
            <a href=https://x.example/respond>Откликнуться</a>
            """);

        assertThat(text(posting.title())).isEqualTo("Повар горячего цеха");
        assertThat(posting.employmentTypes()).extracting(Stated::text).containsExactly("полная занятость");
        assertThat(posting.workplace()).extracting(Stated::text).containsExactly("в офисе");
        assertThat(text(posting.applyUrl())).isEqualTo("https://x.example/respond");
    }

    @Test
    void readsUkrainian() {
        RawPosting posting = page("""
            <h1>Кухар</h1><p>Вид зайнятості: повна зайнятість<br>Дата публікації: 3 жовтня 2026</p>
            <p>Шукаємо кухаря, який варить суп для трьохсот гостей щодня, разом із командою з чотирьох людей.</p>
            <h3>Обов'язки</h3><ul><li>Варити суп і тримати кухню в чистоті</li></ul>
            <h3>Необхідні навички</h3><ul><li>Два роки на професійній кухні</li></ul>
            <h3>Пропонуємо</h3><p>Їжу та відпустку.</p>
            <a href=https://x.example/respond>Відгукнутися</a>
            """);

        assertThat(text(posting.title())).isEqualTo("Кухар");
        assertThat(posting.employmentTypes()).extracting(Stated::text).containsExactly("повна зайнятість");
        assertThat(text(posting.datePosted())).isEqualTo("3 жовтня 2026");
        assertThat(text(posting.applyUrl())).isEqualTo("https://x.example/respond");
    }

    @Test
    void readsSlovak() {
        RawPosting posting = page("""
            <h1>Kuchár do závodnej kuchyne</h1><p>Miesto práce: Nitra<br>Druh pracovného pomeru: plný úväzok<br>
            Mzdové podmienky (brutto): Od 1 600 EUR/mesiac</p>
            <p>Do kuchyne v Nitre hľadáme kuchára, ktorý varí pre tristo ľudí denne.</p>
            <h2>Náplň práce</h2><ul><li>Varenie polievok a hlavných jedál</li></ul>
            <h2>Požiadavky na zamestnanca</h2><ul><li>Vyučenie v odbore kuchár</li></ul>
            <a href=https://x.example/reagovat>Reagovať na ponuku</a>
            """);

        assertThat(posting.jobLocations()).hasSize(1);
        assertThat(posting.employmentTypes()).extracting(Stated::text).containsExactly("plný úväzok");
        assertThat(posting.baseSalary()).hasSize(1);
        assertThat(text(posting.applyUrl())).isEqualTo("https://x.example/reagovat");
    }

    @Test
    void readsPortuguese() {
        RawPosting posting = page("""
            <h1>Analista Fiscal</h1><p>Local: Curitiba - PR<br>Modalidade: Híbrido<br>Jornada: Período integral<br>
            Publicada em: 13/11/2026<br>Inscrições até: 04/12/2026</p>
            <p>Buscamos uma pessoa para o time fiscal da nossa rede de lojas.</p>
            <h2>Responsabilidades e atribuições</h2><ul><li>Apurar tributos federais</li></ul>
            <h2>Requisitos e qualificações</h2><ul><li>Superior em Ciências Contábeis</li></ul>
            """);

        assertThat(posting.workplace()).extracting(Stated::text).containsExactly("Híbrido");
        assertThat(text(posting.datePosted())).isEqualTo("13/11/2026");
        assertThat(text(posting.validThrough())).isEqualTo("04/12/2026");
    }

    @Test
    void readsPolishOfAnOffice() {
        RawPosting posting = page("""
            <h1>Inspektor ds. dróg</h1><table><tr><td>Miejsce pracy</td><td>Nysa</td></tr>
            <tr><td>Termin składania ofert</td><td>4 grudnia 2026 r.</td></tr></table>
            <p>Starostwo ogłasza nabór na wolne stanowisko urzędnicze w wydziale dróg.</p>
            <h2>Wymagania niezbędne</h2><ul><li>Wykształcenie wyższe i pełna zdolność do czynności</li></ul>
            <h2>Zakres obowiązków</h2><ul><li>Nadzór nad utrzymaniem dróg</li></ul>
            """);

        assertThat(text(posting.title())).isEqualTo("Inspektor ds. dróg");
        assertThat(text(posting.validThrough())).isEqualTo("4 grudnia 2026 r.");
    }

    @Test
    void readsFrenchOfCanada() {
        RawPosting posting = page("""
            <h1>Technicien en génie civil</h1><p>Numéro du poste : J1126-0441<br>Type de poste : Temps plein<br>
            Date d'affichage : 2026-11-09<br>Date de fin d'affichage : 2026-12-07</p>
            <p>L'équipe de Trois-Rivières compte quinze personnes et conçoit des routes.</p>
            <h2>Responsabilités</h2><ul><li>Surveiller les chantiers de la région</li></ul>
            """);

        assertThat(posting.identifiers()).hasSize(1);
        assertThat(text(posting.datePosted())).isEqualTo("2026-11-09");
        assertThat(text(posting.validThrough())).isEqualTo("2026-12-07");
    }

    @Test
    void readsNorwegian() {
        RawPosting posting = page("""
            <h1>Systemutvikler</h1><p>Vi ser etter en utvikler til et team på fem, som lager tjenester for havner.</p>
            <h2>Arbeidsoppgaver</h2><ul><li>Utvikle og drifte tjenester i Kotlin</li></ul>
            <h2>Kvalifikasjoner</h2><ul><li>Tre års erfaring som utvikler</li></ul>
            """);

        assertThat(text(posting.title())).isEqualTo("Systemutvikler");
    }

    private static String text(@Nullable Stated stated) {
        return Objects.requireNonNull(stated).text();
    }

    private static RawPosting page(String body) {
        RawPosting posting = new Markup(Gazetteer::isPlace)
                .extract(Response.saved("<html><body>" + body, URI.create("https://x.example/1"), null))
                .orElseThrow();
        assertThat(posting.description()).isNotNull();
        return posting;
    }
}
