using ChurnLab.Insight;
using ChurnLab.Insight.Explanation;
using ChurnLab.Insight.Words;
using static ChurnLab.Tests.Insight.Explanation.Figures.ShapleySample;

namespace ChurnLab.Tests.Insight.Explanation.Figures;

public sealed class ReasonsTests
{
    [Fact]
    public void The_strongest_values_are_told_in_words_with_their_moves()
    {
        var reasons = Reasons.Of(Probability, Named);

        Assert.Equal(4, reasons.Count);
        Assert.Equal(
            "Прогноз 39,0 % при среднем 20,0 %. Повышают: остаток 700 тыс. рублей (+20,0 п. п.), возраст 31 год (+3,0 п. п.); "
            + "понижают: без карты (−4,0 п. п.).",
            Plain(reasons[1].Sentence));
        Assert.Equal(0.39, reasons[1].Prediction, 12);
        Assert.Equal(("balance", 0.2), (reasons[1].For[0].Feature, reasons[1].For[0].Contribution));
    }

    [Fact]
    public void A_missing_value_is_said_to_be_missing()
    {
        var reasons = Reasons.Of(Probability, Named);

        Assert.Equal("без остатка", reasons[0].For[0].Text);
        Assert.Equal("city: не указано", reasons[2].For[^1].Text);
        Assert.Equal("balance: не указано", Reasons.Of(Probability)[0].For[0].Text);
    }

    [Fact]
    public void Negligible_values_are_not_told()
    {
        var reasons = Reasons.Of(Probability, Named);

        Assert.Equal(["без остатка"], reasons[0].For.Select(reason => reason.Text));
        Assert.Empty(reasons[3].All);
        Assert.Equal("Прогноз 20,0 % при среднем 20,0 %: ничто заметно не отличает клиента от среднего.", Plain(reasons[3].Sentence));
    }

    [Fact]
    public void A_value_within_twice_its_standard_error_is_not_told() =>
        Assert.Equal(["balance"], Reasons.Of(Estimate(0.06), Named)[1].All.Select(reason => reason.Feature));

    [Fact]
    public void Moves_of_log_odds_are_told_as_factors_of_the_odds()
    {
        var row = Reasons.Of(LogOdds, Named)[1];

        Assert.Equal("Прогноз 48,8 % при среднем 26,9 %.", Plain(row.Sentence)[..34]);
        Assert.Equal("остаток 700 тыс. рублей (шансы выше в 2,7 раза)", Plain(row.For[0].ToString()));
        Assert.Equal("шансы ниже в 1,2 раза", Plain(row.Against[0].Effect));
    }

    [Fact]
    public void No_more_reasons_are_told_than_asked_for()
    {
        var reasons = Reasons.Of(Probability, Named, new() { MostFor = 1, MostAgainst = 0, Least = 0.2 });

        Assert.Equal(["возраст 52 года"], reasons[2].All.Select(reason => Plain(reason.Text)));
        Assert.Empty(reasons[0].All);
    }

    [Fact]
    public void A_value_in_the_list_is_no_markup()
    {
        var html = Reasons.Of(Probability, Vocabulary.Empty, new() { Least = 0 }).ToHtml();

        Assert.Contains("&lt;b&gt;Рыбинск", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Рыбинск", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_outside_their_ranges_are_refused()
    {
        Assert.Contains("-1 reasons", Refusal(new() { MostFor = -1 }), StringComparison.Ordinal);
        Assert.Contains("is NaN", Refusal(new() { Least = double.NaN }), StringComparison.Ordinal);

        static string Refusal(ReasonOptions options) => Assert.Throws<InsightException>(() => Reasons.Of(Probability, Named, options)).Message;
    }
}
