using ChurnLab.Frames;
using ChurnLab.Frames.Cleaning;

namespace ChurnLab.Tests.Frames.Cleaning;

public sealed class RangeAndDomainTests
{
    private static readonly Frame Clients = new(
        new IntegerColumn("age", [18L, 17L, 121L, null, 120L]),
        new TextColumn("city", ["Ростов", "ростов", null, "Рыбинск", "Ростов"]),
        new IntegerColumn("sex", [1L, -1L, 0L, 2L, null]),
        new NumberColumn("money", [1, double.PositiveInfinity, -5, double.NaN, 0]));

    [Fact]
    public void Ends_belong_to_a_range_and_missing_is_not_outside()
    {
        var step = Clients.Clean().CheckRange("age", 18, 120).Steps[0];

        Assert.Equal((CleaningAction.Checked, 2, "ниже: 1, выше: 1"), (step.Action, step.RowsAffected, step.Details));
        Assert.Equal("«age» от 18 до 120", step.Title);
    }

    [Fact]
    public void Rows_outside_can_be_dropped() =>
        Assert.Equal([0, 3, 4], Clients.Clean().DropOutside("age", 18, 120).OriginalRows.ToArray());

    [Fact]
    public void Cells_outside_can_be_blanked()
    {
        var cleaning = Clients.Clean().BlankOutside("age", 18, 120);

        Assert.Equal([18L, null, null, null, 120L], cleaning.Frame.Integer("age"));
        Assert.Equal(["17", "121"], cleaning.Changes().Text("before"));
        Assert.Equal(CleaningAction.Blanked, cleaning.Steps[0].Action);
    }

    [Fact]
    public void An_end_may_be_infinite_and_infinity_lies_outside_finite_ends()
    {
        Assert.Equal([2], RowsOf(Clients.Clean().CheckRange("money", 0, double.PositiveInfinity)));
        Assert.Equal([1], RowsOf(Clients.Clean().CheckRange("money", -10, 1e300)));
        Assert.Equal("«money» от 0 до ∞", Clients.Clean().CheckRange("money", 0, double.PositiveInfinity).Steps[0].Title);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.NaN)]
    public void A_range_must_have_ends_in_order(double minimum, double maximum) =>
        Assert.Throws<ArgumentException>(() => Clients.Clean().CheckRange("age", minimum, maximum));

    [Fact]
    public void Texts_outside_a_domain_are_reported_with_their_counts()
    {
        var step = Clients.Clean().CheckDomain("city", ["Ростов"]).Steps[0];

        Assert.Equal((2, "«Рыбинск» (1), «ростов» (1)"), (step.RowsAffected, step.Details));
        Assert.Equal("«city» из списка: Ростов", step.Title);
    }

    [Fact]
    public void Numbers_of_a_domain_are_compared_as_numbers()
    {
        Assert.Equal([2, 3], RowsOf(Clients.Clean().CheckDomain("sex", [-1, 1.0])));
        Assert.Equal([0, 1, 4], Clients.Clean().DropOutside("sex", [-1L, 1]).OriginalRows.ToArray());
        Assert.Equal([1L, -1L, null, null, null], Clients.Clean().BlankOutside("sex", [-1, 1]).Frame.Integer("sex"));
    }

    [Fact]
    public void Days_and_true_and_false_have_domains_too()
    {
        var day = new DateOnly(2024, 5, 9);
        var frame = new Frame(new DateColumn("day", [day, day.AddDays(1)]), new BooleanColumn("yes", [true, false]));

        Assert.Equal([1], RowsOf(frame.Clean().CheckDomain("day", [day])));
        Assert.Equal([0], RowsOf(frame.Clean().CheckDomain("yes", [false])));
        Assert.Equal([1], RowsOf(frame.Clean().CheckDomain("yes", [1])));
    }

    [Fact]
    public void Blanking_texts_leaves_the_others()
    {
        var cleaning = Clients.Clean().BlankOutside("city", ["Ростов"]);

        Assert.Equal(["Ростов", null, null, null, "Ростов"], cleaning.Frame.Text("city"));
    }

    [Fact]
    public void A_domain_of_another_kind_is_refused()
    {
        var error = Assert.Throws<FrameException>(() => Clients.Clean().CheckDomain("city", ["Ростов", 1]));

        Assert.Equal("The domain of column 'city', which is Text, holds '1', which is of another kind.", error.Message);
        Assert.Throws<FrameException>(() => Clients.Clean().CheckDomain("age", ["18"]));
    }

    private static int[] RowsOf(FrameCleaning cleaning) =>
        [.. cleaning.AffectedBy(cleaning.Steps[0]).Integer("row").Select(row => (int)row!.Value)];

    [Fact]
    public void Whole_numbers_that_differ_only_beyond_the_digits_of_a_double_are_told_apart()
    {
        var ids = new Frame(new IntegerColumn("id", [9007199254740992, 9007199254740993, null]));

        var step = ids.Clean().CheckDomain("id", [9007199254740992L]).Steps[0];

        Assert.Equal(1, step.RowsAffected);
        Assert.Equal(0, ids.Clean().CheckDomain("id", [9007199254740992.0, 9007199254740993L]).Steps[0].RowsAffected);
    }
}
