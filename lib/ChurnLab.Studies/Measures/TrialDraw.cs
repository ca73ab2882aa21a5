using ChurnLab.Statistics;

namespace ChurnLab.Studies.Measures;

/// <summary>Who takes which part in a trial, by lot.</summary>
internal static class TrialDraw
{
    /// <summary>Draws the groups of a trial.</summary>
    /// <param name="pilot">The trial, with as many clients as there are marks.</param>
    /// <param name="random">The lots.</param>
    /// <returns>A mark per client, in the order of the list.</returns>
    public static TrialMark[] Of(PilotPlan pilot, RandomStream random)
    {
        var order = Enumerable.Range(0, pilot.Available).ToArray();
        random.ShuffleInPlace<int>(order);
        var marks = new TrialMark[pilot.Available];
        for (var drawn = 0; drawn < marks.Length; drawn++)
        {
            marks[order[drawn]] = drawn < pilot.LetterGroup ? TrialMark.Contact
                : drawn < pilot.LetterGroup + pilot.ControlGroup ? TrialMark.Control : TrialMark.Later;
        }

        return marks;
    }
}
