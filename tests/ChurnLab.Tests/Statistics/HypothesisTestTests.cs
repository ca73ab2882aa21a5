using ChurnLab.Statistics;

namespace ChurnLab.Tests.Statistics;

public sealed class HypothesisTestTests
{
    public static TheoryData<TestKind> Kinds => [.. Enum.GetValues<TestKind>()];

    public static TheoryData<EstimateKind> Estimates => [.. Enum.GetValues<EstimateKind>()];

    public static TheoryData<AssumptionKind> Assumptions => [.. Enum.GetValues<AssumptionKind>()];

    [Fact]
    public void A_result_says_what_it_means_how_large_the_effect_is_what_speaks_against_it_and_what_it_does_not_mean()
    {
        var test = Result(TestKind.MannWhitney, 0.0123) with
        {
            Effect = new(EstimateKind.CliffDelta, 0.2, 0.05, 0.34, 0.95),
            Assumptions = [new(AssumptionKind.SameShape, false, 0.004, 0.05), new(AssumptionKind.Independence, null, double.NaN, double.NaN)],
        };

        Assert.Equal(
            "Тест Манна — Уитни: в одной группе значения чаще больше, чем в другой (p = 0,0123). "
            + "Размер эффекта: дельта Клиффа 0,2 (95 %: от 0,05 до 0,34). "
            + "Форма распределений различна (p = 0,004): это не сравнение медиан, а ответ на вопрос, в какой группе значения чаще больше. "
            + "Это не значит, что медианы или средние различаются, и не значит, что различие велико.",
            test.Explain());
    }

    [Fact]
    public void Without_evidence_no_absence_is_claimed() => Assert.EndsWith(
        "Это не доказывает, что различия или связи нет: данных может не хватать, чтобы их увидеть.",
        Result(TestKind.WelchT, 0.4).Explain(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(0.05, "средние групп различаются (p = 0,05)")]
    [InlineData(0.0501, "различие средних не обнаружено (p = 0,0501)")]
    [InlineData(0.00001, "средние групп различаются (p < 0,0001)")]
    [InlineData(double.NaN, "по этим данным проверка невозможна")]
    public void The_level_divides_what_is_found_from_what_is_not(double p, string says) =>
        Assert.Contains(says, Result(TestKind.WelchT, p).Explain(), StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void The_level_lies_between_0_and_1(double alpha) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Result(TestKind.WelchT, 0.5).Explain(alpha));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_test_has_its_sentences(TestKind kind) =>
        Assert.NotEqual(Result(kind, 0.01).Explain(), Result(kind, 0.5).Explain());

    [Theory]
    [MemberData(nameof(Estimates))]
    public void Every_estimate_has_its_name_and_its_place_without_effect(EstimateKind kind)
    {
        var at = new IntervalEstimate(kind, 0.5, double.NaN, double.NaN, 0.95).NoEffect;
        var above = new IntervalEstimate(kind, at + 2, at + 0.1, at + 3, 0.9);

        Assert.Contains("(90 %: от ", above.ToString(), StringComparison.Ordinal);
        Assert.True(above.IsResolved);
        Assert.False((above with { Lower = at - 1 }).IsResolved);
        Assert.False((above with { Lower = double.NaN, Upper = double.NaN }).IsResolved);
    }

    [Theory]
    [MemberData(nameof(Assumptions))]
    public void Every_assumption_has_its_three_states(AssumptionKind kind) =>
        Assert.Equal(3, new bool?[] { true, false, null }.Select(holds => new Assumption(kind, holds, 0.01, 0.05).ToString()).Distinct().Count());

    private static HypothesisTest Result(TestKind kind, double p) => new() { Kind = kind, Statistic = 1, PValue = p };
}
