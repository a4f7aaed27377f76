package dev.callboard.benchmark;

/// An employer's text of about 7 KB, in sections, as HTML.
final class GeneratedText {
    private static final String INTRODUCTION = """
        <p>Mill Ltd has baked bread in Cork since 1974. Today more than 350 people work in four bakeries, one mill and a
        small laboratory, and every day around 60,000 loaves leave our ovens. We supply 120 shops, restaurants and
        hospitals in the south of Ireland, and our sourdough has won three national awards in the last five years.</p>
        <p>We are looking for a Senior Baker who knows dough as well as people. You will run the night shift of our largest
        bakery, train apprentices, and help us to move from a plan on paper to one that everybody can see on a screen.
        You will report to the head of production and work closely with our millers, drivers and the shop team.</p>
        """;
    private static final String RESPONSIBILITIES = """
        <h2>Responsibilities</h2><ul>
        <li><strong>Lead the shift:</strong> plan, prepare and bake with a team of twelve, from 10 pm to 6 am, four nights a week</li>
        <li><strong>Keep the quality:</strong> taste, weigh and measure every batch, and decide what leaves the house and what does not</li>
        <li><strong>Train people:</strong> show apprentices how a dough should feel after 12, 24 and 36 hours of rest</li>
        <li>Work with the mill on new flours, from rye to einkorn, and write down what you learn so that others can repeat it</li>
        <li>Order flour, salt, yeast and packaging in good time, and keep waste below 2 % of what we bake</li>
        <li>Maintain ovens, mixers and cooling rooms together with our engineers, and plan their cleaning in the quiet weeks of the year</li>
        <li>Watch the numbers that matter: yield, energy per loaf, returns from the shops, and accidents, of which there should be none</li>
        <li>Speak for the night shift when new machines are chosen, and be there when they are put into service</li>
        <li>Take part in the weekly round with sales and logistics, in which we plan promotions, holidays and seasonal products</li>
        <li>Make sure that hygiene rules (HACCP) are understood and followed by everybody who enters the bakery</li></ul>
        """;
    private static final String REQUIREMENTS = """
        <h2>Requirements</h2><ul>
        <li>A completed apprenticeship as a baker, or at least 5 years of experience in a bakery that makes its own dough</li>
        <li>2+ years of experience with leading a shift, a team or a shop, ideally in a company that bakes at night</li>
        <li>You know why a dough is too warm before you have touched it, and you can explain it to somebody who does not</li>
        <li>You write a plan for next month and throw it away with good grace when the harvest, the weather or an oven wants it otherwise</li>
        <li>You can lift 25 kg, stand for most of a shift, and work in a room that is warm in winter and warmer in summer</li>
        <li>You are comfortable with a tablet: our recipes, orders and temperatures are no longer kept on paper</li>
        <li>Fluent English; other languages are welcome, for our colleagues speak eleven of them</li>
        <li>A driving licence, because the first bus leaves long after our shift has begun</li></ul>
        <p><b>Nice to have</b></p><ul><li>Experience with long fermentation, stone ovens or gluten-free baking</li>
        <li>A certificate in food safety (level 3) or a degree in food technology</li>
        <li>You have set up a production line, or moved one from one house to another, and would do it again</li></ul>
        """;
    private static final String BENEFITS = """
        <h2>Benefits</h2><p>The base salary for this role is €40,000 to €50,000 per year, depending on your experience. On
        top of it we pay a bonus of up to 8 % and a night supplement as the law asks for.</p><ul>
        <li>28 days of paid holiday, and a day off on your birthday</li><li>A pension plan: we add 6 % of your salary after the first year</li>
        <li>Health insurance for you and your children, and 26 weeks of paid parental leave</li>
        <li>Fresh bread every day, and 40 % off everything else in our shops</li>
        <li>A training budget of €1,200 per year, and one week each year in a bakery of your choice, in Europe or elsewhere</li>
        <li>Work clothes, shoes and their laundry; a locker, a shower and a bicycle that you can lease through us</li>
        <li>An overtime account: what you work more in December, you are off in January or February</li>
        <li>Planning and ordering can be done from home on one day a week; baking, we are afraid, cannot</li></ul>
        """;
    private static final String PROCESS = """
        <h2>How we hire</h2><p>Send us your application until 24 December 2026. A letter is not needed; tell us in three
        sentences which bread you are proud of. We answer within a week. The first talk is by phone and takes 30 minutes,
        the second is a night in the bakery, for which we pay you. You will then hear from us within three days.</p>
        <h2>Your team</h2><p>Twelve bakers, three apprentices and two drivers make a shift. Some have been here for thirty
        years, others came last spring from Portugal, Poland and Brazil. Nobody shouts, there is music until four, and at
        five everybody eats together. What goes wrong is written on the board by the door and talked about once, on
        Thursdays, by those who were there. In the last two years one person has left us, to open a bakery in Galway.</p>
        <h2>About us</h2><p>Our founder, Maeve O’Sullivan, bought the mill with a loan of £12,000 and an oven older than
        herself. The company still belongs to her family and to the people who work in it: after three years everybody
        is offered shares. We run on electricity from our own weir, and 85 % of our grain grows within 100 km of the mill.
        Our café in Zürich and our partners in Łódź bake to the same recipes.</p>
        <p>Mill Ltd is an equal opportunity employer. We do not discriminate on the basis of race, religion, colour, gender,
        sexual orientation, age, marital status or disability, and we make adjustments wherever you need them during the
        application. If you have questions, write to jobs@mill.example or call Róisín in the office in the mornings.</p>
        """;

    /// @param times how often its sections are repeated, each time with other words in them
    static String html(int times) {
        var text = new StringBuilder(INTRODUCTION);
        for (int i = 1; i <= times; i++) {
            String end = i == 1 ? "</li>" : " (" + i + ")</li>";
            text.append((RESPONSIBILITIES + REQUIREMENTS + BENEFITS).replace("</li>", end));
        }
        return text.append(PROCESS).toString();
    }

    private GeneratedText() {}
}
