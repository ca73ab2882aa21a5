using ChurnLab.Insight.Segments;

namespace ChurnLab.Studies.Measures;

/// <summary>A group of clients that lists are made for; groups of a plan do not overlap.</summary>
/// <param name="Name">Short name, such as «1».</param>
/// <param name="Description">Who they are, in words.</param>
/// <param name="Members">Their rows.</param>
public sealed record TargetGroup(string Name, string Description, RowSet Members);
