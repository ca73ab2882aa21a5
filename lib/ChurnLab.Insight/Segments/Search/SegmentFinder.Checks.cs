namespace ChurnLab.Insight.Segments;

public sealed partial record SegmentFinder
{
    private void Check()
    {
        Check(nameof(MinSize), MinSize, 1, int.MaxValue);
        Check(nameof(MinShare), MinShare, 0, 1);
        Check(nameof(MinRate), MinRate, 0, 1);
        Check(nameof(MinLift), MinLift, 0, double.MaxValue);
        Check(nameof(MaxConditions), MaxConditions, 1, 8);
        Check(nameof(MaxResults), MaxResults, 1, int.MaxValue);
        Check(nameof(MaxThresholds), MaxThresholds, 1, 50);
        Check(nameof(FewValues), FewValues, 2, 50);
        Check(nameof(SimplifyTolerance), SimplifyTolerance, 0, 1);
        Check(nameof(MaxOverlap), MaxOverlap, 0, 1);
        Check(nameof(ExhaustiveLimit), ExhaustiveLimit, 0, double.MaxValue);
        Check(nameof(BeamWidth), BeamWidth, 1, int.MaxValue);
        Check(nameof(Threads), Threads, 0, int.MaxValue);
    }

    private static void Check(string option, double value, double least, double most) =>
        OptionRange.Check("a search for segments", option, value, least, most);
}
