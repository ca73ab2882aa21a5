using ChurnLab.Notebooks.Formatting;

namespace ChurnLab.Tests.Notebooks.Formatting;

public sealed class FormattingOptionsTests
{
    [Fact]
    public void A_limit_out_of_range_is_named()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new FormattingOptions { MaxDepth = 65 });

        Assert.StartsWith("MaxDepth must be between 0 and 64.", error.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new FormattingOptions { MaxItems = -1 });
    }

    [Fact]
    public void Every_limit_may_be_zero()
    {
        var none = new FormattingOptions
        {
            MaxItems = 0,
            MaxDepth = 0,
            MaxColumns = 0,
            MaxTextLength = 0,
            MaxNestedTextLength = 0,
            MaxLength = 0,
            MaxCellWidth = 0,
            MaxLineWidth = 0,
        };

        foreach (var value in new object?[] { null, 1, "text", new[] { 1 }, new Customer("A", 1, 2), new Dictionary<int, int> { [1] = 1 }, new int[2, 2] })
        {
            Assert.NotNull(Shown.Text(value, none));
            Assert.NotNull(Shown.Text(value, none with { MaxDepth = 6, MaxLength = 1000 }));
        }
    }
}
