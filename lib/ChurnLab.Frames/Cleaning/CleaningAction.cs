namespace ChurnLab.Frames.Cleaning;

/// <summary>What a rule does to the rows or cells it applies to.</summary>
public enum CleaningAction
{
    /// <summary>Rows were taken away; nothing else changed.</summary>
    Dropped,

    /// <summary>Cells got other values; every row is still there.</summary>
    Changed,

    /// <summary>Cells lost their values and are missing now; every row is still there.</summary>
    Blanked,

    /// <summary>Rows were marked for attention, in the trail or in a new column; no cell changed.</summary>
    Flagged,

    /// <summary>Rows were compared with what is expected; nothing changed.</summary>
    Checked,

    /// <summary>Rows that stand out were left as they are, on purpose; nothing changed.</summary>
    Kept,
}
