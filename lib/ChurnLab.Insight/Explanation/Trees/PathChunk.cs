using System.Runtime.InteropServices;

namespace ChurnLab.Insight.Explanation.Trees;

/// <summary>Work for one leaf at two or three points of the integral.</summary>
/// <param name="Points">Number of points: 2 or 3.</param>
/// <param name="Steps">Number of features on the way to the leaf.</param>
/// <param name="MissingSteps">How many of them, the first ones, take missing values.</param>
/// <param name="FirstStep">Where their features start.</param>
/// <param name="FirstNumber">Where their numbers start.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PathChunk(int Points, int Steps, int MissingSteps, int FirstStep, int FirstNumber);
