using ChurnLab.Frames;
using ChurnLab.Frames.Cleaning;

namespace ChurnLab.Tests.Frames.Cleaning;

public sealed class TypoRuleTests
{
    private static readonly string[] Months = ["препредыдущий_месяц", "предыдущий_месяц", "текущий_месяц"];

    [Theory]
    [InlineData("предыдцщий_месяц", "предыдущий_месяц")]
    [InlineData("текущй_месяц", "текущий_месяц")]
    [InlineData("тукещий_месяц", "текущий_месяц")]
    [InlineData("Текущий_месяц", "текущий_месяц")]
    [InlineData("  текущий_месяц ", "текущий_месяц")]
    [InlineData("тeкущий_мeсяц", "текущий_месяц")]
    [InlineData("текущии\u0306_месяц", "текущий_месяц")]
    [InlineData("теку\u00ADщий_месяц\u200B", "текущий_месяц")]
    public void A_misspelt_value_becomes_the_right_one(string misspelt, string right)
    {
        var cleaning = Column(misspelt, right).Clean().RepairTypos("x", Months);

        Assert.Equal([right, right], cleaning.Frame.Text("x"));
        Assert.Equal((1, 1), (cleaning.Steps[0].RowsAffected, cleaning.Steps[0].CellsChanged));
    }

    [Theory]
    [InlineData("Ёлка", "елка", TypoDecision.Respelt, 0)]
    [InlineData("M", "М", TypoDecision.Respelt, 0)]
    [InlineData("стандартт", "стандарт", TypoDecision.Repaired, 1)]
    [InlineData("отчет", "учёт", TypoDecision.TooFar, null)]
    [InlineData("ад", "да", TypoDecision.TooFar, null)]
    [InlineData("Ж", "М", TypoDecision.TooFar, null)]
    [InlineData("Moscow", "Москва", TypoDecision.TooFar, null)]
    [InlineData("", "да", TypoDecision.TooFar, null)]
    public void A_value_is_near_or_far(string value, string right, TypoDecision decision, int? distance)
    {
        var finding = Assert.Single(Report(Column(value), right).Findings);

        Assert.Equal((decision, distance), (finding.Decision, finding.Distance));
    }

    [Fact]
    public void A_value_equally_near_to_two_right_ones_stays_and_is_reported()
    {
        var cleaning = Column("рстов", "Ростов", "рстов").Clean().RepairTypos("x", ["Ростов", "Растов", "Рыбинск"]);

        Assert.Equal(["рстов", "Ростов", "рстов"], cleaning.Frame.Text("x"));
        var finding = Assert.Single(((TypoReport)cleaning.Steps[0].Report!).Findings);
        Assert.Equal(TypoDecision.Repaired, Report(Column("рстов"), "Ростов").Findings[0].Decision);
        Assert.Equal((TypoDecision.Ambiguous, 2, 1), (finding.Decision, finding.Count, finding.Distance));
        Assert.Equal(["Растов", "Ростов"], finding.Nearest);
        Assert.Equal(
            "исправлено: 0 значений (0 строк); не исправлено: 1 значение (2 строки)",
            cleaning.Steps[0].Details.Replace('\u00A0', ' '));
    }

    [Fact]
    public void Right_values_that_differ_in_spelling_alone_are_both_right()
    {
        var cleaning = Column("да", "Да", "ДА").Clean().RepairTypos("x", ["да", "Да"]);

        Assert.Equal(["да", "Да", "ДА"], cleaning.Frame.Text("x"));
        Assert.Equal(0, cleaning.Steps[0].CellsChanged);
    }

    [Fact]
    public void Missing_values_stay_missing() =>
        Assert.Equal([null, "да"], Column(null, "Да").Clean().RepairTypos("x", ["да"]).Frame.Text("x"));

    [Fact]
    public void The_most_edits_are_a_parameter()
    {
        Assert.Equal(TypoDecision.TooFar, Report(Column("стндртт"), maxDistance: 2, "стандарт").Findings[0].Decision);
        Assert.Equal(TypoDecision.Repaired, Report(Column("стндрт"), maxDistance: 2, "стандарт").Findings[0].Decision);
        Assert.Equal(TypoDecision.TooFar, Report(Column("стндрт"), maxDistance: 0, "стандарт").Findings[0].Decision);
    }

    [Fact]
    public void Neighbours_that_changed_places_are_one_edit() =>
        Assert.Equal(1, Report(Column("станадрт"), maxDistance: 1, "стандарт").Findings[0].Distance);

    [Fact]
    public void Frequent_values_are_taken_for_right_where_nobody_says_which_are()
    {
        var services = Enumerable.Repeat("стандарт", 914).Concat(Enumerable.Repeat("премиум", 376))
            .Concat(Enumerable.Repeat("стандартт", 10)).ToArray();

        var cleaning = Column(services).Clean().RepairTyposToFrequent("x");

        Assert.Equal(["премиум", "стандарт"], ((TypoReport)cleaning.Steps[0].Report!).Domain);
        Assert.Equal([924L, 376L], cleaning.Frame["x"].ValueCounts().Integer("count").AsSpan().ToArray());
        Assert.Equal(10, cleaning.Steps[0].CellsChanged);
    }

    [Fact]
    public void A_column_that_is_not_text_is_refused() =>
        Assert.Throws<FrameException>(() => new Frame(new IntegerColumn("x", [1L, 2L])).Clean().RepairTypos("x", ["1"]));

    [Fact]
    public void Parameters_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TypoRule("x") { MaxDistance = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new TypoRule("x") { MinShare = 0 });
    }

    private static Frame Column(params string?[] values) => new(new TextColumn("x", values));

    private static TypoReport Report(Frame frame, params string[] domain) => Report(frame, TypoRule.UsualDistance, domain);

    private static TypoReport Report(Frame frame, int maxDistance, params string[] domain) =>
        (TypoReport)frame.Clean().RepairTypos("x", domain, maxDistance).Steps[0].Report!;
}
