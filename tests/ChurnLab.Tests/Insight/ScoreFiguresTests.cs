using ChurnLab.Insight.Models;
using ChurnLab.Learning;

namespace ChurnLab.Tests.Insight;

public sealed class ScoreFiguresTests
{
    [Fact]
    public void Each_class_has_its_own_bars()
    {
        var figure = ScoreFigures.ByClass([0.1, 0.2, 0.8, 0.9], Target.Binary([false, false, true, true]));

        Assert.Equal(["класс 0", "класс 1"], figure.Data.Select(trace => trace.Name?.ToString()).Order());
    }

    [Fact]
    public void Another_number_of_classes_than_scores_is_refused()
    {
        var refused = Assert.Throws<LearningException>(() => ScoreFigures.ByClass([0.1, 0.2, 0.8], Target.Binary([false, true])));

        Assert.Contains("3 scores", refused.Message, StringComparison.Ordinal);
    }
}
