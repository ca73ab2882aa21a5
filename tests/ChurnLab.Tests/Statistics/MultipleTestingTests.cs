using System.Text.Json;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Statistics;

public sealed class MultipleTestingTests
{
    private static readonly JsonElement Reference = CountsReference.Section("multiple_testing");

    public static TheoryData<string> Cases => CountsReference.Cases("multiple_testing");

    private static Dictionary<string, MultiplicityMethod> Methods => new(StringComparer.Ordinal)
    {
        ["bonferroni"] = MultiplicityMethod.Bonferroni,
        ["sidak"] = MultiplicityMethod.Sidak,
        ["holm"] = MultiplicityMethod.Holm,
        ["holm-sidak"] = MultiplicityMethod.HolmSidak,
        ["simes-hochberg"] = MultiplicityMethod.SimesHochberg,
        ["fdr_bh"] = MultiplicityMethod.BenjaminiHochberg,
        ["fdr_by"] = MultiplicityMethod.BenjaminiYekutieli,
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Adjusted_p_values_agree_with_statsmodels(string item)
    {
        var p = Reference.GetProperty(item).GetProperty("p").Numbers();
        foreach (var expected in Reference.GetProperty(item).GetProperty("adjusted").EnumerateObject())
        {
            var adjusted = MultipleTesting.Adjust(p, Methods[expected.Name]);

            Assert.All(expected.Value.Numbers(), (value, place) => Golden.Close(value, adjusted[place], $"{item} {expected.Name} {place}"));
        }
    }

    [Fact]
    public void A_missing_p_value_stays_missing_and_does_not_count()
    {
        foreach (var method in Enum.GetValues<MultiplicityMethod>())
        {
            var with = MultipleTesting.Adjust([double.NaN, 0.03, 0.01, double.NaN, 0.2], method);
            var without = MultipleTesting.Adjust([0.03, 0.01, 0.2], method);

            Assert.Equal([double.NaN, without[0], without[1], double.NaN, without[2]], with);
        }
    }

    [Fact]
    public void Tiny_p_values_keep_their_digits() =>
        Golden.Close(3e-200, MultipleTesting.Adjust([1e-200, 1, 1], MultiplicityMethod.Sidak)[0], "Šidák");

    [Fact]
    public void Nothing_adjusted_is_nothing() => Assert.Empty(MultipleTesting.Adjust([], MultiplicityMethod.Holm));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.PositiveInfinity)]
    public void A_p_value_lies_from_0_to_1(double p) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MultipleTesting.Adjust([p], MultiplicityMethod.Holm));

    [Fact]
    public void An_unknown_method_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MultipleTesting.Adjust([0.1], (MultiplicityMethod)99));

    [Fact]
    public void Adjusting_never_helps_keeps_the_order_of_values_and_ignores_their_order_of_arrival()
    {
        var families = Gen.Choose(0, 1000).Select(thousandths => thousandths / 1000.0).ListOf().Select(list => list.ToArray());

        Prop.ForAll(families.ToArbitrary(), p => Enum.GetValues<MultiplicityMethod>().All(method =>
        {
            var adjusted = MultipleTesting.Adjust(p, method);
            var reversed = MultipleTesting.Adjust([.. p.Reverse()], method);
            var inOrder = p.Zip(adjusted).OrderBy(pair => pair.First).Select(pair => pair.Second).ToArray();
            return p.Zip(adjusted).All(pair => pair.Second >= pair.First - 1e-15 && pair.Second <= 1)
                && inOrder.Zip(inOrder.Skip(1)).All(pair => pair.First <= pair.Second)
                && adjusted.Reverse().SequenceEqual(reversed);
        })).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Methods_that_assume_more_are_never_weaker()
    {
        var families = Gen.Choose(0, 1000).Select(thousandths => thousandths / 1000.0).ListOf().Select(list => list.ToArray());

        Prop.ForAll(families.ToArbitrary(), p =>
        {
            var bonferroni = MultipleTesting.Adjust(p, MultiplicityMethod.Bonferroni);
            var holm = MultipleTesting.Adjust(p, MultiplicityMethod.Holm);
            var hochberg = MultipleTesting.Adjust(p, MultiplicityMethod.SimesHochberg);
            var falseShare = MultipleTesting.Adjust(p, MultiplicityMethod.BenjaminiHochberg);
            return Enumerable.Range(0, p.Length).All(i =>
                bonferroni[i] >= holm[i] - 1e-15 && holm[i] >= hochberg[i] - 1e-15 && hochberg[i] >= falseShare[i] - 1e-15);
        }).QuickCheckThrowOnFailure();
    }
}
