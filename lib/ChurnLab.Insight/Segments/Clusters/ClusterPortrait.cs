using ChurnLab.Statistics;

namespace ChurnLab.Insight.Segments;

/// <summary>One cluster: how many, which share left, and by what it differs from all rows.</summary>
/// <param name="Cluster">Number of the cluster, from 0.</param>
/// <param name="Size">Number of rows.</param>
/// <param name="Rate">Share of class 1, with Wilson's 95 % interval.</param>
/// <param name="Lift">How many times the rate of all rows that of the cluster is.</param>
/// <param name="Silhouette">Mean silhouette of its rows.</param>
/// <param name="Traits">Features by which it differs most, in words, the strongest first.</param>
public sealed record ClusterPortrait(int Cluster, int Size, IntervalEstimate Rate, double Lift, double Silhouette, IReadOnlyList<string> Traits);
