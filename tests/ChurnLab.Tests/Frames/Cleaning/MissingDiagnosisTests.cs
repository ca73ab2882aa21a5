using ChurnLab.Frames;
using ChurnLab.Frames.Cleaning;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Frames.Cleaning;

public sealed class MissingDiagnosisTests
{
    [Fact]
    public void Missing_balances_of_the_bank_are_structural()
    {
        var diagnosis = MissingDiagnosis.Of(Bank.Clients, "balance", target: "churn");

        Assert.Equal(MissingVerdict.Structural, diagnosis.Verdict);
        Assert.Equal("equity", diagnosis.Decisive!.Title);
        Assert.Equal("0", diagnosis["equity"].Levels[0].Label);
        Assert.InRange(diagnosis["equity"].Levels[0].Share, 0.8, 0.9);
        Assert.Equal(0, diagnosis["equity"].Levels[2].Missing);
        Assert.InRange(diagnosis["equity"].Coverage, 0.93, 0.97);
        Assert.InRange(diagnosis["equity"].Test.CramersV, 0.8, 0.95);
        Assert.True(diagnosis.TargetWhenMissing!.Interval().Upper < 0.02 && diagnosis.TargetWhenPresent!.Interval().Lower > 0.2);
    }

    [Fact]
    public void Missing_ages_of_the_bank_follow_from_no_ordinary_factor()
    {
        var diagnosis = MissingDiagnosis.Of(Bank.Clients.Drop("USERID"), "age", target: "churn");

        Assert.Equal(MissingVerdict.NoSignOfStructure, diagnosis.Verdict);
        Assert.Equal(26, diagnosis.Missing);
        Assert.All(diagnosis.Factors, factor => Assert.True(factor.Test.CramersV < 0.1, factor.Title));
    }

    [Fact]
    public void The_diagnosis_of_the_bank_reads_as_the_report_shows_it() => Snapshot.Matches(
        MissingDiagnosis.Of(Bank.Clients, "balance", target: "churn").ToText()
        + MissingDiagnosis.Of(Bank.Clients, "balance").LevelsTable("equity").ToText()
        + MissingDiagnosis.Of(Bank.Clients, "age", target: "churn").ToText(),
        "Frames",
        "bank-missing.txt");

    [Fact]
    public void Missing_balances_of_the_original_bank_are_structural_as_is_known()
    {
        var clients = Csv.Read(RealData.PathOf("bank", "bank_scrooge.csv"));

        var diagnosis = MissingDiagnosis.Of(clients, "balance", target: "churn");

        Assert.Equal((MissingVerdict.Structural, "equity"), (diagnosis.Verdict, diagnosis.Decisive!.Title));
        Assert.Equal(new MissingLevel("0", 2592, 2180), diagnosis["equity"].Levels[0]);
        Assert.Equal(new MissingLevel("1", 774, 114), diagnosis["equity"].Levels[1]);
        Assert.Equal(2180.0 / 2295, diagnosis["equity"].Coverage);
        Assert.Equal(MissingVerdict.NoSignOfStructure, MissingDiagnosis.Of(clients, "age", "churn").Verdict);
    }

    [Fact]
    public void Gaps_that_two_columns_determine_together_are_structural()
    {
        // Missing exactly where one of two coins shows heads: neither coin alone tells anything.
        var coins = Enumerable.Range(0, 400).ToList();
        var frame = new Frame(
            new BooleanColumn("first", coins.Select(i => (bool?)(i % 2 == 0))),
            new BooleanColumn("second", coins.Select(i => (bool?)(i % 4 < 2))),
            new NumberColumn("x", coins.Select(i => i % 4 is 0 or 3 ? null : (double?)i)));

        var diagnosis = MissingDiagnosis.Of(frame, "x");

        Assert.Equal(MissingVerdict.Structural, diagnosis.Verdict);
        Assert.Equal("first × second", diagnosis.Decisive!.Title);
        Assert.Equal((1.0, 1.0), (Math.Round(diagnosis.Decisive.Test.CramersV, 9), diagnosis.Decisive.Coverage));
        Assert.Equal(0, diagnosis["first"].Test.Statistic, 9);
    }

    [Fact]
    public void Gaps_that_are_merely_more_frequent_somewhere_are_related()
    {
        var rows = Enumerable.Range(0, 2000).ToList();
        var frame = new Frame(
            new TextColumn("city", rows.Select(i => i % 2 == 0 ? "Ростов" : "Рыбинск")),
            new NumberColumn("x", rows.Select(i => i % 10 == 0 || i % 10 == 2 || i % 10 == 1 ? null : (double?)i)));

        var diagnosis = MissingDiagnosis.Of(frame, "x");

        Assert.Equal(MissingVerdict.Related, diagnosis.Verdict);
        Assert.Equal([new MissingLevel("Ростов", 1000, 400), new MissingLevel("Рыбинск", 1000, 200)], diagnosis["city"].Levels);
        Assert.Equal(0, diagnosis["city"].Coverage);
    }

    [Fact]
    public void A_column_that_is_mostly_missing_everywhere_is_not_structural()
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 3000).ToList();
        var frame = new Frame(
            new IntegerColumn("level", rows.Select(i => (long?)(i % 5))),
            new NumberColumn("x", rows.Select(i => random.NextDouble() < 0.8 ? null : (double?)i)));

        var diagnosis = MissingDiagnosis.Of(frame, "x");

        Assert.Equal(MissingVerdict.NoSignOfStructure, diagnosis.Verdict);
        Assert.Equal(1, diagnosis["level"].Coverage);
    }

    [Fact]
    public void A_missing_value_of_the_other_column_is_a_level_of_its_own()
    {
        var rows = Enumerable.Range(0, 300).ToList();
        var frame = new Frame(
            new NumberColumn("a", rows.Select(i => i % 3 == 0 ? null : (double?)i)),
            new NumberColumn("b", rows.Select(i => i % 3 == 0 ? null : (double?)i)));

        var levels = MissingDiagnosis.Of(frame, "a")["b"].Levels;

        Assert.Equal(new MissingLevel("нет значения", 100, 100), levels[^1]);
        Assert.Equal(11, levels.Count);
        Assert.Equal(0, levels.SkipLast(1).Sum(level => level.Missing));
    }

    [Fact]
    public void Rare_texts_are_put_together_and_an_identity_explains_nothing()
    {
        var rows = Enumerable.Range(0, 1000).ToList();
        var frame = new Frame(
            new TextColumn("id", rows.Select(i => $"c{i}")),
            new NumberColumn("x", rows.Select(i => i % 7 == 0 ? null : (double?)i)));

        var diagnosis = MissingDiagnosis.Of(frame, "x");

        Assert.Equal(MissingVerdict.NoSignOfStructure, diagnosis.Verdict);
        // Kept are c0, c1, c10, c100 to c109, c11, c110 to c119, c12, c120 to c123; four of them have gaps.
        Assert.Equal(new MissingLevel("прочие", 971, 143 - 4), diagnosis["id"].Levels[^1]);
    }

    [Fact]
    public void Days_are_compared_in_ranges()
    {
        var rows = Enumerable.Range(0, 1000).ToList();
        var frame = new Frame(
            new DateColumn("day", rows.Select(i => (DateOnly?)new DateOnly(2020, 1, 1).AddDays(i))),
            new NumberColumn("x", rows.Select(i => i < 100 ? null : (double?)i)));

        var diagnosis = MissingDiagnosis.Of(frame, "x");

        Assert.Equal(MissingVerdict.Structural, diagnosis.Verdict);
        Assert.Equal(new MissingLevel("до 09.04.2020", 100, 100), diagnosis["day"].Levels[0]);
    }

    [Theory]
    [InlineData(0, "В «x» пропусков нет.")]
    [InlineData(3, "В «x» нет ни одного значения.")]
    public void Nothing_or_everything_missing_is_said(int missing, string sentence)
    {
        var frame = new Frame(
            new IntegerColumn("a", [1L, 2L, 3L]),
            new NumberColumn("x", Enumerable.Range(0, 3).Select(i => i < missing ? null : (double?)i)));

        var diagnosis = MissingDiagnosis.Of(frame, "x", target: null);

        Assert.Equal((MissingVerdict.NoSignOfStructure, sentence), (diagnosis.Verdict, diagnosis.Sentence()));
        Assert.NotEmpty(diagnosis.ToText());
    }

    [Fact]
    public void A_column_alone_and_an_empty_frame_are_shown_all_the_same()
    {
        Assert.StartsWith("Пропуски в «x»", MissingDiagnosis.Of(new Frame(new NumberColumn("x", [1, double.NaN])), "x").ToText(), StringComparison.Ordinal);
        Assert.NotEmpty(MissingDiagnosis.Of(new Frame(new NumberColumn("x", [1.5]), new NumberColumn("y", [2.5])).Head(0), "x").ToHtml());
    }

    [Fact]
    public void Candidates_can_be_named() =>
        Assert.Equal(["city", "gender"], MissingDiagnosis.Of(Bank.Clients, "balance", candidates: ["city", "gender", "balance"])
            .Factors.Select(factor => factor.Title).Order());
}
