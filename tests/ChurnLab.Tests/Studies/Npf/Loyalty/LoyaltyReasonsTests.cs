using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Studies.Npf.Loyalty;
using ChurnLab.Tests.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Npf.Loyalty;

public sealed class LoyaltyReasonsTests
{
    private static readonly double[] Fades = [-12.4, -1, 0.01, 1];

    [Fact]
    public void Values_are_told_as_people_say_them()
    {
        // Of ten rows with a value nine, six, four, one close.
        int[] closing = [9, 6, 4, 1];
        double[] fade = [.. Enumerable.Range(0, 400).Select(row => Fades[row % 4])];
        var target = Target.Binary([.. Enumerable.Range(0, 400).Select(row => row / 4 % 10 < closing[row % 4])]);

        var reasons = Reasons(new NumberFeature("fade_1_4", fade), target);

        string[] told = [.. reasons.Take(4).Select(row => Said.Plain(string.Join("; ", row.For.Concat(row.Against).Select(one => one.Text))))];
        const string Fade = "взносы последнего квартала против среднего квартала за год: ";
        Assert.Equal([Fade + "почти ничего", Fade + "меньше в 2,7 раза", Fade + "столько же", Fade + "больше в 2,7 раза"], told);
    }

    [Fact]
    public void Years_are_told_whole()
    {
        double[] age = [.. Enumerable.Range(0, 200).Select(row => row % 2 == 0 ? 44.25 : 61.75)];

        var reasons = Reasons(new NumberFeature("age", age), Target.Binary([.. age.Select((value, row) => row % 20 < 15 == value > 50)]));

        Assert.Equal("возраст: 44", reasons[0].For.Concat(reasons[0].Against).Single().Text);
        Assert.Equal("возраст: 62", reasons[1].For.Concat(reasons[1].Against).Single().Text);
    }

    private static LoyaltyReasons Reasons(NumberFeature feature, Target target)
    {
        var table = new FeatureTable(feature);
        var model = new GradientBoostingClassifier { Iterations = 30, Seed = 1 }.Fit(table, target);
        return new LoyaltyReasons([.. Enumerable.Range(0, table.Rows)], TreeExplainer.Of(model).Explain(table), slope: 1);
    }
}
