using ChurnLab.Statistics;

namespace ChurnLab.Insight.Models;

/// <summary>Points of a survival curve as it is drawn: across to each time of events, and down there.</summary>
internal sealed class SurvivalCorners
{
    // More steps than pixels show nothing more.
    private const int MostSteps = 600;

    private SurvivalCorners()
    {
    }

    public List<double> Times { get; } = [];

    public List<double> Survival { get; } = [];

    public List<double> Lower { get; } = [];

    public List<double> Upper { get; } = [];

    public static SurvivalCorners Of(SurvivalCurve curve)
    {
        var corners = new SurvivalCorners();
        double survival = 1, lower = 1, upper = 1;
        corners.Add(0, survival, lower, upper);
        foreach (var step in Shown(curve))
        {
            corners.Add(step.Time, survival, lower, upper);
            (survival, lower, upper) = (step.Survival, step.Lower, step.Upper);
            corners.Add(step.Time, survival, lower, upper);
        }

        corners.Add(curve.LastTime, survival, lower, upper);
        return corners;
    }

    // Of steps too close to be told apart the last one.
    private static IEnumerable<SurvivalStep> Shown(SurvivalCurve curve)
    {
        var width = curve.LastTime / MostSteps;
        return curve.Steps.Count <= MostSteps
            ? curve.Steps
            : curve.Steps.Where((step, i) =>
                i == curve.Steps.Count - 1 || Math.Floor(step.Time / width) < Math.Floor(curve.Steps[i + 1].Time / width));
    }

    private void Add(double time, double survival, double lower, double upper)
    {
        Times.Add(time);
        Survival.Add(survival);
        Lower.Add(lower);
        Upper.Add(upper);
    }
}
