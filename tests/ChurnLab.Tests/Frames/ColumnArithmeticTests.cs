using ChurnLab.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Frames;

public sealed class ColumnArithmeticTests
{
    private static readonly NumberColumn A = new("a", [6, null, 0, -4]);
    private static readonly NumberColumn B = new("b", [3, 1, 0, null]);

    [Fact]
    public void Missing_goes_through_arithmetic_and_zero_by_zero_is_missing()
    {
        Assert.Equal([9.0, null, 0.0, null], A + B);
        Assert.Equal([3.0, null, 0.0, null], A - B);
        Assert.Equal([18.0, null, 0.0, null], A * B);
        Assert.Equal([2.0, null, null, null], A / B);
        Assert.Equal("a", (A / B).Name);
    }

    [Fact]
    public void Numbers_stand_on_either_side()
    {
        Assert.Equal([7.0, null, 1.0, -3.0], A + 1);
        Assert.Equal([7.0, null, 1.0, -3.0], 1 + A);
        Assert.Equal([5.0, null, -1.0, -5.0], A - 1);
        Assert.Equal([-5.0, null, 1.0, 5.0], 1 - A);
        Assert.Equal([12.0, null, 0.0, -8.0], A * 2);
        Assert.Equal([12.0, null, 0.0, -8.0], 2 * A);
        Assert.Equal([3.0, null, 0.0, -2.0], A / 2);
        Assert.Equal([2.0, null, double.PositiveInfinity, -3.0], 12 / A);
        Assert.Equal([-6.0, null, -0.0, 4.0], -A);
        Assert.Equal([null, null, null, null], A + double.NaN);
    }

    [Fact]
    public void A_function_is_asked_for_present_numbers_only()
    {
        Assert.Equal([36.0, null, 0.0, 16.0], A.Map(x => x * x));
        Assert.Equal([1.0, null, 1.0, 1.0], A.Map(_ => 1));
        Assert.Equal([Math.Log(6), null, double.NegativeInfinity, null], A.Map(Math.Log));
    }

    [Fact]
    public void A_comparison_with_missing_is_missing_and_no_row()
    {
        Assert.Equal([true, null, false, null], A > B);
        Assert.Equal([true, null, true, null], A >= B);
        Assert.Equal([false, null, false, null], A < B);
        Assert.Equal([false, null, true, null], A <= B);
        Assert.Equal([false, null, true, null], A.EqualTo(B));
        Assert.Equal([false, null, false, true], A < 0);
        Assert.Equal([false, null, true, true], A <= 0);
        Assert.Equal([true, null, false, false], A > 0);
        Assert.Equal([true, null, true, false], A >= 0);
        Assert.Equal([false, null, true, false], A.EqualTo(0));
        Assert.Equal([6.0, 0.0], new Frame(A).Where(A >= 0).Number("a"));
        Assert.Equal([-4.0], new Frame(A).Where(!(A >= 0)).Number("a"));
    }

    [Fact]
    public void Masks_combine_as_three_valued_logic()
    {
        bool?[] values = [true, false, null];
        var pairs = (from left in values from right in values select (left, right)).ToList();
        var a = new BooleanColumn("a", pairs.Select(pair => pair.left));
        var b = new BooleanColumn("b", pairs.Select(pair => pair.right));

        Assert.Equal(pairs.Select(pair => pair.left & pair.right), a & b);
        Assert.Equal(pairs.Select(pair => pair.left | pair.right), a | b);
        Assert.Equal(pairs.Select(pair => !pair.left), !a);
    }

    [Fact]
    public void Masks_choose_rows()
    {
        var frame = new Frame(A, B);

        Assert.Equal([6.0], frame.Where(A > 1 & B > 1).Number("a"));
        Assert.Equal([6.0, -4.0], frame.Where(A < 0 | B > 1).Number("a"));
        Assert.Equal([null], frame.Where(A.MissingMask()).Number("a"));
    }

    [Fact]
    public void Texts_give_masks_and_new_texts()
    {
        var city = new TextColumn("city", ["Рыбинск", null, "Ростов", "Рыбинск"]);

        Assert.Equal([true, null, false, true], city.EqualTo("Рыбинск"));
        Assert.Equal([true, null, true, true], city.IsIn("Ростов", "Рыбинск", "Углич"));
        Assert.Equal(["Р", null, "Р", "Р"], city.Map(name => name[..1]));
        Assert.Equal([null, null, "Ростов", null], city.Map(name => name == "Рыбинск" ? null : name));
        Assert.Equal(["Р"], new Frame(city.Map(name => name[..1])).GroupBy("city").Keys.Text("city"));
    }

    [Fact]
    public void Columns_of_different_length_are_refused()
    {
        var shorter = new NumberColumn("c", [1.0]);

        Assert.Equal(
            "Columns are combined row by row, but 'a' has 4 rows and 'c' 1.",
            Assert.Throws<FrameException>(() => A + shorter).Message);
        Assert.Throws<FrameException>(() => A < shorter);
        Assert.Throws<FrameException>(() => (A < 1) & (shorter < 1));
    }

    [Fact]
    public void What_is_added_and_taken_away_again_was_there() =>
        Prop.ForAll(Gen.Choose(-1000, 1000).Two().ListOf().ToArbitrary(), rows =>
        {
            var a = new NumberColumn("a", rows.Select(row => (double?)row.Item1));
            var b = new NumberColumn("b", rows.Select(row => (double?)row.Item2));
            return (a + b - b).ContentEquals(a) && (-(-a)).ContentEquals(a);
        }).QuickCheckThrowOnFailure();
}
