using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Jupyter;

namespace ChurnLab.Tests.Notebooks.Jupyter;

public sealed class ProgressBarsTests
{
    private readonly ProgressBars _bars;
    private TimeSpan _now;

    public ProgressBarsTests() => _bars = new ProgressBars(() => _now);

    [Fact]
    public void Work_shorter_than_a_second_shows_nothing()
    {
        Assert.Null(At(0, "a", 1, 10));
        Assert.Null(At(0.9, "a", 10, 10));
    }

    [Fact]
    public void Longer_work_shows_a_bar_once_and_then_changes_it_where_it_stands()
    {
        At(0, "a", 0, 10);
        var shown = Assert.IsType<DisplayEvent>(At(2, "a", 4, 10));
        var changed = Assert.IsType<UpdateDisplayEvent>(At(2.1, "a", 10, 10));

        Assert.Equal(shown.DisplayId, changed.DisplayId);
        Assert.Equal("Поиск ━━━━━━━━━━━━────────────────── 40 % · 0:02 < 0:03", (string?)shown.Data["text/plain"]);
        Assert.Contains("value=\"0.4\"", (string?)shown.Data["text/html"], StringComparison.Ordinal);
        Assert.EndsWith("100 % · 0:02", (string?)changed.Data["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void Works_beside_each_other_have_bars_of_their_own()
    {
        At(0, "a", 0, 10);
        At(0, "b", 0, 10);

        Assert.NotEqual(
            Assert.IsType<DisplayEvent>(At(2, "a", 1, 10)).DisplayId, Assert.IsType<DisplayEvent>(At(2, "b", 1, 10)).DisplayId);
    }

    [Fact]
    public void Work_of_unknown_size_shows_its_amount_and_a_bar_without_a_value()
    {
        At(0, "a", 0, null);
        var shown = Assert.IsType<DisplayEvent>(At(3_700, "a", 1_234, null));

        Assert.Equal("Поиск 1,234 · 1:01:40", (string?)shown.Data["text/plain"]);
        Assert.DoesNotContain("value=", (string?)shown.Data["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_never_becomes_markup()
    {
        _bars.Show(new ProgressEvent("a", "<b>&", 0, 1));
        _now = TimeSpan.FromSeconds(2);

        var shown = Assert.IsType<DisplayEvent>(_bars.Show(new ProgressEvent("a", "<b>&", 1, 1)));

        Assert.Contains("&lt;b&gt;&amp;", (string?)shown.Data["text/html"], StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", (string?)shown.Data["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void More_done_than_there_is_counts_as_all()
    {
        At(0, "a", 0, 10);

        Assert.Contains(" 100 % ", (string?)Assert.IsType<DisplayEvent>(At(2, "a", 12, 10)).Data["text/plain"], StringComparison.Ordinal);
    }

    private CellEvent? At(double seconds, string id, double completed, double? total)
    {
        _now = TimeSpan.FromSeconds(seconds);
        return _bars.Show(new ProgressEvent(id, "Поиск", completed, total));
    }
}
